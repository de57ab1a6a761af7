/* linux/bio.h: what is asked of a disk: sectors, and the memory they are for. A whole asks for one piece here. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_BIO_H
#define WQLAB_LINUX_BIO_H
#include <wqlab/block_abi.h>

#define READ 0
#define WRITE 1
#define READA 2
#define SECTOR_SHIFT 9
#define SECTOR_SIZE (1 << SECTOR_SHIFT)
#if WQLAB_SINCE(4, 8, 0)
#define bio_op(bio) ((bio)->bi_opf & 1)
#define REQ_OP_READ 0
#define REQ_OP_WRITE 1
#define op_is_write(op) ((op) & 1)
#endif
#define bio_data_dir(bio) ((int)((bio)->bi_rw & 1))
#define bio_rw(bio) bio_data_dir(bio)
#define bio_page(bio) ((bio)->bi_io_vec[0].bv_page)
#define bio_data(bio) (page_address(bio_page(bio)) + (bio)->bi_io_vec[0].bv_offset)
#define bio_cur_bytes(bio) ((bio)->bi_io_vec[0].bv_len)
#define bio_sectors(bio) ((bio)->bi_iter.bi_size >> SECTOR_SHIFT)
#define bio_cur_sectors(bio) bio_sectors(bio)
#define bvec_kmap_local(bvec) (page_address((bvec)->bv_page) + (bvec)->bv_offset)
void wqlab_bio_end(struct bio *bio, int error);
#if WQLAB_BEFORE(2, 6, 24)
#define bio_endio(bio, bytes, error) wqlab_bio_end(bio, error)
#define bio_io_error(bio, bytes) wqlab_bio_end(bio, -EIO)
#elif WQLAB_BEFORE(4, 3, 0)
#define bio_endio(bio, error) wqlab_bio_end(bio, error)
#define bio_io_error(bio) wqlab_bio_end(bio, -EIO)
#else
#define BLK_STS_OK 0
#define BLK_STS_IOERR 10
typedef u8 blk_status_t;
#define bio_endio(bio) wqlab_bio_end(bio, (bio)->bi_status ? -EIO : 0)
#define bio_io_error(bio) wqlab_bio_end(bio, -EIO)
#endif
#if WQLAB_BEFORE(3, 14, 0)
#define bio_for_each_segment(bvl, bio, i) \
	for ((i) = (bio)->bi_idx, (bvl) = &(bio)->bi_io_vec[i]; (i) < (bio)->bi_vcnt; (i)++, (bvl)++)
#else
#define bio_for_each_segment(bvl, bio, iter) \
	for ((iter) = (bio)->bi_iter; (iter).bi_idx < (bio)->bi_vcnt && ((bvl) = (bio)->bi_io_vec[(iter).bi_idx], 1); \
	     (iter).bi_sector += (bvl).bv_len >> SECTOR_SHIFT, (iter).bi_idx++)
#endif

#endif
