module waybill.invalid/app

go 1.26
